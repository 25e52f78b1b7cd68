import type { FootballTypes } from '@scoreline/match';
import type { SportSections } from '../sport-sections.ts';
import { appearanceOf } from './appearance.tsx';
import { ShootOut } from './shoot-out.tsx';
import { PERIOD_NAMES } from './words.ts';

const isPeriodCode = (code: string): code is keyof typeof PERIOD_NAMES => Object.hasOwn(PERIOD_NAMES, code);

export const footballSections: SportSections<FootballTypes> = {
  unitName: (code) => (isPeriodCode(code) ? PERIOD_NAMES[code] : code),
  shootOutName: PERIOD_NAMES.PEN,
  appearance: appearanceOf,
  Above: ({ match, incidents }) => <ShootOut incidents={incidents} match={match} />,
  hasUnitTable: true,
};
