import 'server-only';
import * as messages from './messages.ts';
import { requireRole } from './require-role.tsx';

export const ownerPage = requireRole(['owner'], messages.OWNERS_ONLY);
