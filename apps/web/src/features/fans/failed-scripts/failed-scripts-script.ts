import { PLAIN_COOKIE, RELOAD_AFTER_S } from './cookie.ts';

const FAILED_KEY = 'scoreline.failed';
/** Scripts that failed so long ago say nothing of today's. */
const FORGOTTEN_MS = 300_000;
/** Everything has been loaded for so long, and the page still does not run. */
const PATIENCE_MS = 15_000;

/**
 * A page of which a script did not load looks like any other, is never live, and React tries to render it again and
 * again for as long as it is open. So it says that it stands still and is loaded anew, as soon as the server can be
 * reached; the second time it comes without scripts, and again half a minute later with them. Where that is not heeded
 * (no cookies, a proxy that takes them off) it is loaded anew every half minute.
 *
 * Script text, not a function turned into text: what a bundler makes of a function is not ours to know.
 */
export const FAILED_SCRIPTS_SCRIPT = `(function(){
var root=document.documentElement,isOver=false;
var isAsked=function(){return /(^|; )${PLAIN_COOKIE}=1/.test(document.cookie)};
var again=function(){fetch(location.href,{method:'HEAD',cache:'no-store'}).then(function(a){if(!a.ok)throw a.status;location.reload()}).catch(function(){setTimeout(again,10000)})};
var fail=function(){
if(isOver||root.hasAttribute('data-running'))return;
isOver=true;root.setAttribute('data-scripts-failed','');
var last=Date.now();
try{last=Number(sessionStorage.getItem('${FAILED_KEY}'));sessionStorage.setItem('${FAILED_KEY}',Date.now())}catch(e){}
if(Date.now()-last>${FORGOTTEN_MS})return again();
var wasAsked=isAsked();
document.cookie='${PLAIN_COOKIE}=1; path=/; max-age=${RELOAD_AFTER_S - 5}; samesite=lax';
setTimeout(again,!wasAsked&&isAsked()?0:${RELOAD_AFTER_S * 1000})};
addEventListener('error',function(e){var of=e.target;if(of&&of.tagName==='SCRIPT'&&of.src.indexOf('/_next/')>0)fail()},true);
addEventListener('load',function(){setTimeout(fail,${PATIENCE_MS})})})()`;
