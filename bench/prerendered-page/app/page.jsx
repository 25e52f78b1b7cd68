/** Text that stands twice in what Next.js makes of it: as HTML, and in the script that takes over. */
const text = 'x'.repeat(Number(process.env.PRERENDERED_TEXT));

/** A page that is made when it is built, as many bytes as are asked for; see src/servers/prerendered.ts. */
export default function Page() {
  return <p>{text}</p>;
}
