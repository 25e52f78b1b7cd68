/** What is wrong at a position of a statement, before the file and the line are known. */
export class Fault extends Error {
  readonly position: number;
  readonly remedy: string;

  constructor(position: number, problem: string, remedy: string) {
    super(problem);
    this.name = 'Fault';
    this.position = position;
    this.remedy = remedy;
  }
}
