import localFont from 'next/font/local';

/** The score's face; see src/fonts/README.md. */
export const scoreFace = localFont({
  src: '../../fonts/score.woff2',
  weight: '900',
  style: 'normal',
  display: 'swap',
  variable: '--font-score-face',
  adjustFontFallback: false,
});
