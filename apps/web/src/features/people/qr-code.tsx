import { encode } from 'uqr';

interface Props {
  readonly text: string;
  readonly label: string;
}

/** Light around the code, in modules, without which cameras do not find it. */
const QUIET = 4;

/** A text for a phone's camera. Dark on light in both themes: not every camera reads it the other way round. */
export const QrCode = ({ text, label }: Props) => {
  const { size, data } = encode(text, { border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-full max-w-56"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  );
};
