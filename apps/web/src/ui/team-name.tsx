interface Props {
  readonly team: { readonly name: string; readonly shortName: string };
}

/** A team's name, in short where there is a phone's room. */
export const TeamName = ({ team: { name, shortName } }: Props) =>
  name === shortName ? (
    name
  ) : (
    <>
      <span className="sm:hidden">{shortName}</span>
      <span className="hidden sm:inline">{name}</span>
    </>
  );
