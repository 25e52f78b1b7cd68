import * as messages from '../../features/fans/unavailable/messages.ts';
import { WaysOn } from '../../features/fans/unavailable/ways-on.tsx';

export default function NotFound() {
  return (
    <section className="py-16">
      <h1 className="text-2xl font-bold">{messages.NOT_FOUND}</h1>
      <p className="mt-3 text-muted">{messages.NOT_FOUND_WHY}</p>
      <WaysOn />
    </section>
  );
}
