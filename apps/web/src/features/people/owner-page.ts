import 'server-only';
import { pageFor } from '../admin/page-for.tsx';

export const ownerPage = pageFor(['owner'], 'the owner');
