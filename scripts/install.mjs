/**
 * Installs the packages of package-lock.json when they are not there yet: the first thing that `npm start` and
 * `npm test` do, so that one command is enough on a fresh clone. Plain JavaScript, for nothing is installed before it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.installed-from');
const LOCK = path.join(ROOT, 'package-lock.json');

checkNode();
if (!isInstalled()) install();

function checkNode() {
  const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const wanted = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
  const given = process.versions.node.split('.').map(Number);
  const first = wanted.findIndex((part, index) => part !== given[index]);
  if (first !== -1 && given[first] < wanted[first]) {
    fail(`Node.js ${engines.node} is needed; this is ${process.versions.node}.`);
  }
}

/** True when the stamp, or else npm's own record of what is installed, agrees with the lock file. */
function isInstalled() {
  if (!existsSync(MODULES)) return false;
  // A linked folder is somebody else's install: theirs to keep.
  if (lstatSync(MODULES).isSymbolicLink()) return true;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockHash();
  if (!matchesLock()) return false;
  writeFileSync(STAMP, lockHash());
  return true;
}

function matchesLock() {
  const record = path.join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

function install() {
  console.log('Installing packages …');
  // On Windows npm is a .cmd file, which only a shell runs. NODE_ENV=production must not leave the tools out.
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    cwd: ROOT,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    fail(`npm ci failed${error ? `: ${error.message}` : ''}. Is the package registry reachable?`);
  writeFileSync(STAMP, lockHash());
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
