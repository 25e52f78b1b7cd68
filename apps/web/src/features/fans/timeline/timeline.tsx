import type { Incident } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import type { SportStory } from '../../../sports/sport-story.ts';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { TeamName } from '../../../ui/team-name.tsx';
import { type Line, lines } from './describe.ts';

/** What happened, the newest first. Nothing that was shown ever leaves it: what does not count is struck out. */
export const Timeline = ({
  incidents,
  match,
  story,
  atMost,
}: {
  readonly incidents: readonly Incident[];
  readonly match: Fixture;
  readonly story: SportStory;
  readonly atMost?: number;
}) => {
  const all = lines(incidents, story).slice(0, atMost);
  const hasMinutes = story.hasMinutes ?? incidents.some(({ minute }) => minute !== undefined);
  return (
    <ol className="border-t-2 border-rule">
      {all.map((line) =>
        line.incident.type === 'note' ? (
          <NoteRow key={line.id} line={line} hasMinutes={hasMinutes} />
        ) : (
          <TimelineRow key={line.id} line={line} match={match} hasMinutes={hasMinutes} />
        ),
      )}
    </ol>
  );
};

/** Words between what happened: in another hand, over the whole width, and hidden where they are not wanted. */
const NoteRow = ({
  line: { incident, minute, title, correction, isStruck },
  hasMinutes,
}: {
  readonly line: Line;
  readonly hasMinutes: boolean;
}) => (
  <li
    className={`grid ${hasMinutes ? 'grid-cols-[4.25rem_minmax(0,1fr)]' : ''} items-baseline border-b border-hairline py-2.5 group-has-[input[name=notes]:not(:checked)]:hidden`}
    data-type={incident.type}
    data-state={incident.state}
  >
    {hasMinutes && <Minute {...{ minute, isStruck }} />}
    <span>
      <span className="sr-only">Note: </span>
      <span dir="auto" className={`block italic wrap-anywhere ${isStruck ? 'text-muted line-through' : ''}`}>
        {title}
      </span>
      {correction !== null && (
        <span className="mt-0.5 block text-[0.875rem] font-semibold">{correction}</span>
      )}
    </span>
  </li>
);

const Minute = ({ minute, isStruck }: Pick<Line, 'minute' | 'isStruck'>) => (
  <span className={`font-figures text-xl ${isStruck ? 'text-muted' : ''}`}>{minute}</span>
);

const TimelineRow = ({
  line,
  match,
  hasMinutes,
}: {
  readonly line: Line;
  readonly match: Fixture;
  readonly hasMinutes: boolean;
}) => {
  const { incident, side, score, isStruck, weight, icon } = line;
  const isMark = weight === 'mark';
  return (
    <li
      className={`grid ${hasMinutes ? 'grid-cols-[4.25rem_minmax(0,1fr)_3.75rem]' : 'grid-cols-[minmax(0,1fr)_3.75rem]'} items-baseline border-b border-hairline py-2.5`}
      data-type={incident.type}
      data-state={incident.state}
    >
      {hasMinutes && <Minute {...{ minute: line.minute, isStruck }} />}
      <span className={isMark ? 'text-muted' : ''}>
        <span className={`flex items-baseline gap-2 ${isStruck ? 'text-muted line-through' : ''}`}>
          {side !== null && <TeamMark colour={match[side].colour} className="translate-y-[0.15em]" />}
          <span>
            {icon !== null && <>{icon} </>}
            <span className={weight !== 'score' ? '' : isStruck ? 'font-semibold' : 'font-bold'}>
              {line.title}
              {side !== null && (
                <>
                  , <TeamName team={match[side]} among={[match.home, match.away]} />
                </>
              )}
            </span>
            {line.detail !== null && <span className="block">{line.detail}</span>}
          </span>
        </span>
        {line.correction !== null && (
          <span className="mt-0.5 block text-[0.875rem] font-semibold">{line.correction}</span>
        )}
      </span>
      <span
        className={`timeline-score font-figures text-right whitespace-nowrap text-2xl ${isMark ? 'text-muted' : ''}`}
      >
        {score !== null && `${score.home}–${score.away}`}
      </span>
    </li>
  );
};
