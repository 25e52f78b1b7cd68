// The strip at the top.
export const SIGNED_OUT = 'Signed out';
export const OTHER_USER = 'Someone else is signed in';
export const CONNECTING = 'Connecting';
export const CONNECTED = 'Connected';
export const POLLING = 'Connected (polling)';
export const SENDING = 'Sending';
export const offlineSince = (time: string): string => `Offline since ${time}`;
export const UNREACHABLE = 'Server not responding';
export const RELOADING_LOG = 'Reloading the log';
export const waiting = (count: number, since: string): string => `Waiting (${count}, since ${since})`;
export const NOT_SAVED = 'Not saved on this device. Keep this page open.';
export const SIGN_IN = 'Sign in';
export const RETRY = 'Retry now';
export const notAccepted = (count: number): string => `Not accepted (${count})`;
export const alsoHere = (names: readonly string[]): string => `Also here: ${names.join(', ')}`;
export const PRESSED_TWICE = 'Pressed twice, counted once.';

// Around the keys.
export const MATCH = 'Match';
export const ALL_MATCHES = 'All matches';
export const FANS_PAGE = 'Fan page';
export const SUNLIGHT = 'Sunlight';
export const SCORERS = 'Scorers';
export const AUDIT = 'Audit';
export const PLAY = 'Play';
export const serves = (name: string): string => `${name} serves`;
export const CLOCK = 'Clock';
export const REVIEW = 'Video review';
export const EDITORS_REOPEN = 'Only editors and owners can reopen a final match.';
export const CLOSE_REVIEW = 'Close the review';
export const BEFORE_AND_AFTER = 'Before and after';
export const STOP_OR_DECIDE = 'Stop, move or decide the match';

// Keyboard shortcuts.
export const SHORTCUTS = 'Keyboard shortcuts';
export const SHORTCUTS_ON = 'Shortcuts are on';
export const SHORTCUTS_HINT = 'Home uses the plain letter, away uses Shift and the letter.';
export const EDIT_LAST = 'Edit the last event';
export const THIS_LIST = 'This list';

// Who is scoring.
export const WHO_SCORES = 'Who scores';
export const YOU_ARE_SCORING = 'You are scoring';
export const isScoring = (name: string): string => `${name} is scoring`;
export const youTookOver = (from: string, at: string): string => `You took over from ${from} at ${at}`;
export const tookOver = (name: string, at: string): string => `${name} took over at ${at}`;
export const TAKE_OVER = 'Take over';
export const TAKE_BACK = 'Take back';

// What the server did not accept.
export const NOT_ACCEPTED = 'Not accepted';
export const ALL_RESOLVED = 'Nothing left to resolve.';
export const resendAll = (count: number): string => `Send all ${count} again, in order`;
export const CONFLICT = 'Someone else recorded something first. Compare both:';
export const CHANGED_MEANWHILE = 'Someone else changed the match before this could be sent.';
export const YOURS = 'Yours';
export const THEIRS = 'Theirs';
export const tappedAt = (time: string): string => `tapped at ${time}`;
export const recordedAt = (time: string): string => `at ${time}`;
export const recordedByAt = (people: string, time: string): string => `${people}, at ${time}`;
export const THEIR_CORRECTION = 'A correction';
export const andEarlier = (count: number): string => `and ${count} earlier`;
export const RECORD_MINE_TOO = 'Record mine as well';
export const SEND_AGAIN = 'Send again';
export const EDIT_COMMAND = 'Edit command';
export const KEEP_THEIRS = 'Keep theirs, discard mine';
export const DISCARD = 'Discard';
export const SEND_EDITED = 'Send edited';
export const LOG_UNREADABLE = 'The log could not be read.';

// What was recorded, and its correction.
export const RECORDED = 'Recorded';
export const NOTHING_RECORDED = 'Nothing recorded yet.';
export const correct = (incident: string): string => `Correct: ${incident}`;
export const showAll = (count: number): string => `Show all ${count}`;
export const voided = (reason: string | undefined): string =>
  reason === undefined ? 'Struck out' : `Struck out: ${reason}`;
export const CANCELLED_AFTER_REVIEW = 'Cancelled after review';
export const edited = (reason: string | undefined): string =>
  reason === undefined ? 'Edited' : `Edited: ${reason}`;
export const DEFAULT_REASON = 'Entered by mistake';
export const SAVE_CHANGES = 'Save changes';
export const STRIKE_OUT_REASON = 'Reason for striking it out';
export const STRIKE_OUT = 'Strike out';
export const RESTORE = 'Restore';
export const HOW_TO_UNDO_REOPENING = 'To take this back, make the result final again.';
export const HOW_TO_RESTORE_CANCELLED =
  'Cancelled after a review. To bring it back, undo the closing of the review.';
export const WRONG_MINUTE = 'Enter the minute as 67 or 45+2.';
export const WRONG_ADDED_TIME = 'Enter added time as a number of minutes from 0 to 60.';
export const SCORE_STAYS = 'The score stays ';
export const SCORE_WILL_BE = 'The score will be ';
export const LAST_EVENT = 'Last event';
export const EDIT = 'Edit';

// Notes.
export const NOTE_TEXT = 'Text for fans';
export const NOTE_SHOWN_AS_CORRECTED = 'Shown as corrected.';
export const noteFault = (most: number): string => `A note has 1 to ${most} characters.`;
export const charactersOver = (count: number): string => `${count} too many`;
export const charactersUsed = (count: number, most: number): string => `${count} of ${most}`;
export const SHOWN_AS_CORRECTED = 'Shown as corrected.';
export const SEND = 'Send';
export const ENTER_SENDS = 'Enter sends it.';
export const noteAtMinute = (minute: string): string => `Shown at ${minute}. Enter sends it.`;

// Questions.
export const CONFIRM = 'Confirm';
export const REASON = 'Reason';
export const REASON_HINT = 'Shown to fans.';
export const REASON_OPTIONAL_HINT = 'Optional. Shown to fans.';
export const MAKE_FINAL = 'Make the result final?';
export const FINAL_HINT =
  'After this nothing can be recorded or corrected unless an editor reopens the match.';
export const WINNER = 'Winner';
export const NEITHER = 'Neither';
export const SCORE = 'Score';
export const OPTIONAL = '(optional)';
export const newStart = (start: string): string => `New ${start.toLowerCase()}`;
export const YOUR_TIME_ZONE = 'In your time zone.';
export const PLAYER_NAME = 'Name';
export const OTHER_PLAYER_NAME = 'Another name';
export const OTHER_PLAYERS = 'Others';
export const NOBODY = 'Nobody';
