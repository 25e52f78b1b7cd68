/** What every page of Next.js costs, whatever is on it; see src/weight. */
export default function Page() {
  return null;
}
