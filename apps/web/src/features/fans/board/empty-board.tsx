import Link from 'next/link';
import type { BoardLink } from './empty-day.ts';

/** Says that there is nothing, and what there is instead. */
export const EmptyBoard = ({
  text,
  pointers,
  more,
}: {
  readonly text: string;
  readonly pointers: readonly BoardLink[];
  readonly more?: string;
}) => (
  <div className="mt-5 border-t-2 border-rule py-6 text-lg">
    <p>{text}</p>
    {more !== undefined && <p className="mt-1 text-base text-muted">{more}</p>}
    {pointers.map(({ href, text: where }) => (
      <p key={where} className="mt-1">
        <Link href={href} prefetch={false} className="underline">
          {where}
        </Link>
      </p>
    ))}
  </div>
);
