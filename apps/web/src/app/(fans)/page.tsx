export default function BoardPage() {
  return <h1>Scoreline</h1>;
}
