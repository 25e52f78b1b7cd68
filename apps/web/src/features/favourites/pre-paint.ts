import { SETTINGS_KEY } from '../settings/settings.ts';
import { FAVOURITES_KEY, MOST_STARRED } from './favourites.ts';

const YOURS = -(MOST_STARRED + 1);

/**
 * Runs before anything is painted, so that what the device keeps (the theme, what is followed) is in the first
 * picture although every fan gets the same HTML. It moves nothing in the document, which React is about to take over:
 * a style sheet of its own orders the rows until the board has rendered them in that order and takes it off. A row
 * that goes first may be the last to arrive: who follows something sees the rows when all of them are there.
 *
 * Script text, not a function turned into text: what a bundler makes of a function is not ours to know.
 */
export const PRE_PAINT = `(function(){try{
var read=function(k){try{return JSON.parse(localStorage.getItem(k))||{}}catch(e){return {}}};
var theme=read('${SETTINGS_KEY}').theme;
if(theme==='light'||theme==='dark')document.documentElement.setAttribute('data-theme',theme);
var kept=read('${FAVOURITES_KEY}');
var ids=function(k){return (Array.isArray(kept[k])?kept[k]:[]).filter(function(i){return /^[A-Za-z0-9_-]{1,64}$/.test(i)}).slice(-${MOST_STARRED})};
var rows=['.nothing'];
ids('matches').forEach(function(i){rows.push('[data-match="'+i+'"]')});
ids('teams').forEach(function(i){rows.push('[data-home="'+i+'"]','[data-away="'+i+'"]')});
var groups=['.nothing'].concat(ids('competitions').map(function(i){return '[data-competition="'+i+'"]'}));
var some=function(l){return ':is('+l.join()+')'};
var b='.board-groups',mine=b+'[data-show="mine"]',row='li'+some(rows);
var css=[];
if(rows.length+groups.length>2)css.push(b+' section,'+b+' ul{display:contents}');
groups.forEach(function(g,n){css.push(b+' '+g+' *,.competition-list '+g+'{order:'+(n-${MOST_STARRED + 1})+'}')});
css.push(b+' '+row+'{order:${YOURS}!important}',
b+' '+row+' .row-competition{display:inline}',
b+':has('+row+') .yours-heading{display:flex;order:${YOURS - 1}}',
b+' section:not(:has(li:not('+some(rows)+'))) .group-heading{display:none}',
mine+' section:not('+some(groups)+') li:not('+some(rows)+'),'+mine+' section:not('+some(groups)+') .group-heading{display:none}');
var sheet=new CSSStyleSheet(),whole=css.join(''),show=function(){sheet.replaceSync(whole)};
sheet.replaceSync(whole+(rows.length>1||groups.length>1?b+',.competition-list{visibility:hidden}':''));
document.addEventListener('readystatechange',show,{once:true});
document.adoptedStyleSheets=[sheet];
}catch(e){}})()`;
