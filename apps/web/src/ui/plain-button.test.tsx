import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Button } from './button.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { PlainButton } from './plain-button.tsx';

const confirm = (
  <ConfirmButton label="Remove" question="Remove it?" act="Remove" keep="Keep" run={async () => null} />
);

it.each([
  ['a button', <Button key="1">Reload</Button>],
  ['a button without a look', <PlainButton key="2">Reload</PlainButton>],
  ['a button that asks first', confirm],
])('%s takes no press in the HTML from the server', (_name, button) => {
  expect(renderToStaticMarkup(button)).toMatch(/<button type="button" disabled=""[ >]/);
});

it('a button that sends its form works without scripts, unless it is off', () => {
  expect(renderToStaticMarkup(<Button type="submit">Show</Button>)).not.toContain('disabled=""');
  expect(
    renderToStaticMarkup(
      <Button type="submit" disabled>
        Show
      </Button>,
    ),
  ).toContain('disabled=""');
});
