import type { Sport } from './core/sport.ts';
import type { SportTypes } from './core/sport-types.ts';
import { badminton } from './sports/badminton/badminton.ts';
import { beachVolleyball } from './sports/beach-volleyball/beach-volleyball.ts';
import { football } from './sports/football/football.ts';
import { tableTennis } from './sports/table-tennis/table-tennis.ts';
import { tennis } from './sports/tennis/tennis.ts';
import { volleyball } from './sports/volleyball/volleyball.ts';

/** The only list of sports: every union of them is derived from it. A new sport is one line here. */
export const sports = { football, tennis, volleyball, beachVolleyball, tableTennis, badminton };

type TypesOf<S> = S extends Sport<infer T> ? T : never;
/** Each sport's types by its name. */
export type TypesByName = { readonly [K in keyof typeof sports]: TypesOf<(typeof sports)[K]> };
export type SportName = keyof TypesByName;
type OneSport = TypesByName[SportName];

/** The types of all sports at once: what a value of any of them may be. */
export interface AllSports extends SportTypes {
  readonly name: SportName;
  readonly Rules: OneSport['Rules'];
  readonly Detail: OneSport['Detail'];
  readonly Command: OneSport['Command'];
  readonly Event: OneSport['Event'];
  readonly Incident: OneSport['Incident'];
  readonly Notice: OneSport['Notice'];
  readonly Amendment: OneSport['Amendment'];
  readonly Result: OneSport['Result'];
  readonly Phase: OneSport['Phase'];
  readonly ReviewSubject: OneSport['ReviewSubject'];
  readonly ReviewOutcome: OneSport['ReviewOutcome'];
  readonly SummaryDetail: OneSport['SummaryDetail'];
}

export const isSportName = (name: string): name is SportName => Object.hasOwn(sports, name);

export const SPORTS: readonly SportName[] = Object.keys(sports).filter(isSportName);

/** The rules of a sport. */
export const sportOf = (name: SportName): Sport<AllSports> => sports[name];

/** The sport that a form begins with: the first of the list. */
export const [DEFAULT_SPORT = 'football'] = SPORTS;
