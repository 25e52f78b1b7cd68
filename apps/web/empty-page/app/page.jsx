/** What every page of Next.js costs, whatever is on it; see src/bundle-budget and e2e/lighthouse. */
export default function Page() {
  return <main>Empty</main>;
}
