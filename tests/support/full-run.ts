/** Whether everything is tested, as `npm run test:full` does, or one of each kind, as `npm test` does. */
export const isFullRun = process.env['TONGTU_TEST_SCOPE'] === 'full';
