import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './packages/tooling/chromium.mjs';

// Workers read this file again; they inherit what was found once.
process.env['CHROMIUM_PATH'] ??= await findChromium();

export default defineConfig({
  testDir: 'apps/e2e/tests',
  outputDir: 'test-results',
  globalSetup: './apps/e2e/fixtures/prepare.ts',
  timeout: 60_000,
  globalTimeout: 18 * 60_000,
  expect: { timeout: 15_000 },
  workers: Math.min(2, availableParallelism()),
  forbidOnly: true,
  // One more try, on a fresh page: a machine that stops for seconds is no fault of the product. What needed it is listed as flaky, and is looked into.
  retries: 1,
  use: {
    // An element that is not there should fail the test with its name, not with the test's own time limit.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: chromiumFlags },
  },
});
