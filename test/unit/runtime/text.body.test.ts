import { expect, it } from '@jest/globals'
import { bodyInWords } from '../../../src/runtime/text.ts'

it.each([
  ['an empty body', ' \n', 'an empty body'],
  ['a text, in one line', 'upstream\n\tconnect  error\n', '"upstream connect error"'],
  [
    'a page, without styles and scripts',
    '<HTML><style>a>b</style><script>x<y</script><b>No</b> way',
    'a web page: "No way"',
  ],
  [
    'a title that the page repeats, once',
    '<html><title>502</title><h1>502</h1> nginx',
    'a web page: "502 nginx"',
  ],
  ['a page that has a title only', '<!doctype html><title>Log in</title>', 'a web page: "Log in"'],
  [
    'a page of XHTML',
    '\ufeff<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><html><b>No</b></html>',
    'a web page: "No"',
  ],
  ['XHTML without its type', '<?xml version="1.0"?><html><body>No</body></html>', 'a web page: "No"'],
  ['a page behind a comment', '<!-- proxy 7 -->\n<html>No</html>', 'a web page: "No"'],
  ['a piece of a page', '<center><h1>502 Bad Gateway</h1></center>', 'a web page: "502 Bad Gateway"'],
  ['a login that redirects', '<meta http-equiv="refresh" content="0"><p>Log in', 'a web page: "Log in"'],
  ['a long text, cut', 'x'.repeat(200), `"${'x'.repeat(119)}…"`],
  ['half a JSON document, unquoted', '{"SecretString":"hunter2', 'an unreadable body of 24 bytes'],
  ['half an XML document, unquoted', '<Credentials><SecretAccessKey>hunt', 'an unreadable body of 34 bytes'],
])('shows %s', (_case, body, shown) => expect(bodyInWords(body)).toBe(shown))
