'use client';

import { team } from '@scoreline/protocol';
import { useRouter } from 'next/navigation';
import { usePost } from '../../../api/use-post.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import * as messages from './messages.ts';

/** A team by its name; what else is known of it comes after. */
export const NewTeamForm = () => {
  const router = useRouter();
  const { form, field } = usePost('/v1/teams', team, ({ id }) => router.push(`/admin/teams/${id}`));
  return (
    <Form {...form} action={messages.CREATE} isWide>
      <TextField
        label={messages.NAME}
        hint={messages.NEW_TEAM_HINT}
        autoComplete="off"
        required
        maxLength={80}
        {...field('name')}
      />
    </Form>
  );
};
