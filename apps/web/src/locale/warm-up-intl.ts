/**
 * The first use of `Intl` takes a phone some 60 ms. It is had between the first paint and the arrival of the scripts,
 * not in the middle of what makes the page usable.
 *
 * Script text, not a function turned into text: what a bundler makes of a function is not ours to know.
 */
export const WARM_UP_INTL = `requestAnimationFrame(function(){setTimeout(function(){new Intl.DateTimeFormat('en-GB',{timeZone:'UTC'}).format(0)})})`;
