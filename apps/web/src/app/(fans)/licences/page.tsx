import type { Metadata } from 'next';
import * as messages from '../../../features/fans/licences/messages.ts';
import { OFFERED } from '../../../source-offer/files.ts';

export const metadata: Metadata = { title: messages.TITLE };

const [server, transport] = OFFERED;
const LINKS = [
  [`/source/${server.file}`, messages.SOURCE_OF_SERVER],
  [`/source/${transport.file}`, messages.SOURCE_OF_TRANSPORT],
  ['https://github.com/soketi/soketi', messages.SOURCE_OF_SOKETI],
  ['https://www.gnu.org/licenses/agpl-3.0.html', messages.LICENCE_TEXT],
] as const;

/** The AGPL's offer of the source to everybody who uses the server over a network. */
export default function LicencesPage() {
  return (
    <>
      <h1 className="mt-5 text-2xl font-bold tracking-tight">{messages.TITLE}</h1>
      <p className="mt-5 max-w-prose border-t-2 border-rule pt-4">{messages.SCORELINE}</p>
      <h2 className="mt-8 text-xl font-bold">{messages.SERVER_TITLE}</h2>
      <p className="mt-3 max-w-prose">{messages.SERVER}</p>
      <ul className="mt-3">
        {LINKS.map(([href, text]) => (
          <li key={href} className="border-b border-hairline">
            <a href={href} className="flex min-h-12 items-center underline">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
