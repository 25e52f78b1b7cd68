import { expectGoodPage } from './fixtures/good-page.ts';
import { expect, test } from './fixtures/test.ts';
import { WIDTHS } from './fixtures/widths.ts';

for (const { name: width, viewport } of WIDTHS)
  test(`the owner makes a backup on ${width} and sees it as soon as it is there`, async ({
    visitAsOwner,
  }) => {
    // It is made beside everything else, on a machine that may be busy.
    test.setTimeout(180_000);
    const owner = await visitAsOwner('/admin/backups', { viewport });
    await expect(owner.getByText(/Made every night at 03:30 .* the last 7 are kept/)).toBeVisible();
    const made = owner.getByRole('listitem').filter({ hasText: 'Made by hand' });
    const before = await made.count();
    await owner.getByRole('button', { name: 'Back up now' }).click();
    // Another test may make one too.
    await expect.poll(() => made.count(), { timeout: 120_000 }).toBeGreaterThan(before);
    await expect(made.first()).toContainText(/scoreline-manual-.*\.backup\.gz/);
    await expect(made.first()).toContainText(/\d+(\.\d)? (KB|MB)/);
    await expect(owner.getByRole('button', { name: 'Back up now' })).toBeEnabled();
    await expect(owner.getByLabel('Command')).toHaveValue(
      /^npm run restore -- data\/backups\/scoreline-manual-/,
    );
    await expectGoodPage(owner);
  });
