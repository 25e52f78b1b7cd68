export interface NationalTeam {
  readonly name: string;
  /** FIFA's three letters. */
  readonly code: string;
  /** The shirt's main colour, or the next one that is seen on both paper and night. */
  readonly colour: string;
}

/** Code, name, colour, other names in use. */
const TEAMS: readonly (readonly [string, string, string, ...string[]])[] = [
  ['ALG', 'Algeria', '#0a7a3c'],
  ['ARG', 'Argentina', '#6cace4'],
  ['AUS', 'Australia', '#f2b705'],
  ['AUT', 'Austria', '#d8142c'],
  ['BEL', 'Belgium', '#c8102e'],
  ['BIH', 'Bosnia & Herzegovina', '#1f3f95', 'Bosnia and Herzegovina', 'Bosnia-Herzegovina'],
  ['BRA', 'Brazil', '#f4c900'],
  ['CAN', 'Canada', '#d52b1e'],
  ['CIV', 'Ivory Coast', '#f77f00', "Côte d'Ivoire"],
  ['CMR', 'Cameroon', '#007a5e'],
  ['COD', 'DR Congo', '#0085ca', 'Congo DR'],
  ['COL', 'Colombia', '#f5c400'],
  ['CPV', 'Cape Verde', '#1a4fa0', 'Cabo Verde'],
  ['CRC', 'Costa Rica', '#ce1126'],
  ['CRO', 'Croatia', '#e4002b'],
  ['CUW', 'Curaçao', '#0a3fa8', 'Curacao'],
  ['CZE', 'Czech Republic', '#d7141a', 'Czechia'],
  ['DEN', 'Denmark', '#c8102e'],
  ['ECU', 'Ecuador', '#f2c300'],
  ['EGY', 'Egypt', '#c8102e'],
  ['ENG', 'England', '#8fa3bf'],
  ['ESP', 'Spain', '#c60b1e'],
  ['FRA', 'France', '#2541b2'],
  ['GER', 'Germany', '#7a7a7a'],
  ['GHA', 'Ghana', '#c99700'],
  ['HAI', 'Haiti', '#1a3fa8'],
  ['IRN', 'Iran', '#239f40', 'IR Iran'],
  ['IRQ', 'Iraq', '#0b7a3b'],
  ['JOR', 'Jordan', '#b5121b'],
  ['JPN', 'Japan', '#1f3c88'],
  ['KOR', 'South Korea', '#d6173a', 'Korea Republic'],
  ['KSA', 'Saudi Arabia', '#0a7a3c'],
  ['MAR', 'Morocco', '#b3122a'],
  ['MEX', 'Mexico', '#0b6b4b'],
  ['NED', 'Netherlands', '#f36c21'],
  ['NOR', 'Norway', '#ba0c2f'],
  ['NZL', 'New Zealand', '#8a8a8a'],
  ['PAN', 'Panama', '#d21034'],
  ['PAR', 'Paraguay', '#d52b1e'],
  ['POL', 'Poland', '#d4213d'],
  ['POR', 'Portugal', '#a50021'],
  ['QAT', 'Qatar', '#8a1538'],
  ['RSA', 'South Africa', '#e8b400'],
  ['SCO', 'Scotland', '#2a3f7a'],
  ['SEN', 'Senegal', '#0a8a4a'],
  ['SRB', 'Serbia', '#b8123a'],
  ['SUI', 'Switzerland', '#d52b1e'],
  ['SWE', 'Sweden', '#f5c400'],
  ['TUN', 'Tunisia', '#d0021b'],
  ['TUR', 'Turkey', '#e30a17', 'Türkiye', 'Turkiye'],
  ['URU', 'Uruguay', '#5cadde'],
  ['USA', 'USA', '#2c4a8c', 'United States'],
  ['UZB', 'Uzbekistan', '#1a8fc9'],
  ['WAL', 'Wales', '#c8102e'],
];

const byName = new Map<string, NationalTeam>(
  TEAMS.flatMap(([code, name, colour, ...others]) =>
    [name, ...others].map((known): [string, NationalTeam] => [known.toLowerCase(), { code, name, colour }]),
  ),
);

/** The national team a source means, whatever it calls it; undefined for a club. */
export const findNationalTeam = (name: string): NationalTeam | undefined => byName.get(name.toLowerCase());
