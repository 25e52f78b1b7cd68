import 'server-only';
import { requireRole } from './require-role.tsx';

export const ownerPage = requireRole(['owner'], 'the owner');
