/** What every page of Next.js costs, whatever is on it; see src/bundle-budget. */
export default function Page() {
  return null;
}
