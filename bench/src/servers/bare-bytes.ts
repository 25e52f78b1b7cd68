// The floor of reading: node:http, which answers each address with the bytes of a file.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { BARE_PORT, BARE_FILE = '' } = process.env;
const files = new Map<string, Buffer>();
const read = (name: string): Buffer => {
  const bytes = files.get(name) ?? readFileSync(`${BARE_FILE}/${name.replaceAll(/[^a-z]/g, '')}`);
  files.set(name, bytes);
  return bytes;
};

createServer((request, response) => {
  const bytes = request.url === '/ready' ? Buffer.from('ok') : read(request.url ?? '');
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'public, max-age=0, s-maxage=1',
    etag: 'W/"floor"',
  });
  response.end(bytes);
}).listen(Number(BARE_PORT), '127.0.0.1');
