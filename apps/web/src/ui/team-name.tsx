import { isolate } from '../locale/isolate.ts';

interface Team {
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
}
interface Props {
  readonly team: Team;
  /** Those that it stands beside: one of the same short name is told apart by its code. */
  readonly among?: readonly Team[];
}

/** A team's name, in short where there is a phone's room. */
export const TeamName = ({ team: { name, shortName, code }, among = [] }: Props) => {
  const isShared = among.some((other) => other.shortName === shortName && other.name !== name);
  return name === shortName && !isShared ? (
    isolate(name)
  ) : (
    <>
      <span className="sm:hidden">
        {isShared && `${isolate(code)} `}
        {isolate(shortName)}
      </span>
      <span className="hidden sm:inline">{isolate(name)}</span>
    </>
  );
};
