import { expect, test } from 'vitest';
import { readServeOptions, ServeOptionsError } from '../../../../scripts/serving/serve-options.ts';

test.each([
  [[], {}, { port: 4321, host: '127.0.0.1' }],
  [[], { PORT: '8080' }, { port: 8080, host: '127.0.0.1' }],
  [[], { PORT: ' ' }, { port: 4321, host: '127.0.0.1' }],
  [['--port', '4999'], { PORT: '8080' }, { port: 4999, host: '127.0.0.1' }],
  [['--host'], {}, { port: 4321, host: '0.0.0.0' }],
])('%j with %j', (commandArguments, variables, options) => {
  expect(readServeOptions(commandArguments, variables)).toEqual(options);
});

test.each([
  [['--port', '0']],
  [['--port', '70000']],
  [['--port', 'a']],
  [['--prot', '80']],
  [['80']],
  [['--port']],
])('%j is refused in Chinese', (commandArguments) => {
  expect(() => readServeOptions(commandArguments, {})).toThrow(ServeOptionsError);
  expect(() => readServeOptions(commandArguments, {})).toThrow(/npm start -- --port 8080/);
});
