export { type Demo, readDemo } from './demo.ts';
