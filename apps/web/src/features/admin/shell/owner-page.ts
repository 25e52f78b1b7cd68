import 'server-only';
import { pageFor } from './require-role.tsx';

export const ownerPage = pageFor(['owner'], 'the owner');
