import { describe, expect, it } from 'vitest';
import { readCommandLine } from './command-line.ts';

describe('the command line', () => {
  it.each([
    ['import cup.txt', { kind: 'import', file: 'cup.txt' }],
    ['import cups --zone Europe/Madrid', { kind: 'import', file: 'cups', zone: 'Europe/Madrid' }],
    ['replay argentina france', { kind: 'replay', words: ['argentina', 'france'], speed: 60 }],
    ['replay 27hby97qczfj --speed 2.5', { kind: 'replay', words: ['27hby97qczfj'], speed: 2.5 }],
    ['replay --speed=600 final', { kind: 'replay', words: ['final'], speed: 600 }],
    ['demo', { kind: 'demo' }],
    ['import --help', { kind: 'help' }],
  ])('reads %s', (line, asked) => {
    expect(readCommandLine(line.split(' '))).toEqual(asked);
  });

  it.each([
    ['import', 'Name one file or folder to import.'],
    ['import a b', 'Name one file or folder to import.'],
    ['import a --zone Madrid', '--zone is a time zone like Europe/Madrid, not Madrid.'],
    ['replay x --zone UTC', '--zone belongs to import.'],
    ['import a --speed 3', '--speed belongs to replay.'],
    ['replay', 'Name a match to replay.'],
    ['replay x --speed 0', '--speed is 1 to 600, not 0.'],
    ['replay x --speed fast', '--speed is 1 to 600, not fast.'],
    ['replay x --slow', "Unknown option '--slow'"],
    ['play', 'npm run import -- <file or folder>'],
  ])('says how %s should be written', (line, message) => {
    expect(() => readCommandLine(line.split(' '))).toThrow(message);
  });
});
