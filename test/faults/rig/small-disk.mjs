import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const MOUNT = (megabytes) => ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs'];

/**
 * A small disk of its own for one process. Where users may have namespaces, the process mounts it for itself and it ends with
 * the process; else it is mounted for all, by root or by `sudo` without a password.
 */
export class SmallDisk {
  #unmount;

  /** @throws when none of the ways is open, with what each said */
  static make(folder, megabytes) {
    mkdirSync(folder);
    const said = [];
    for (const way of [inNamespace, asRoot, bySudo]) {
      const disk = way(folder, megabytes, said);
      if (disk !== null) return disk;
    }
    throw new Error(`no small disk can be made here: ${said.join('; ')}`);
  }

  /** @param {string[]} command what the process must be started by @param {boolean} own whether only the process sees it */
  constructor(folder, { command = [], own = false, unmount = () => undefined }) {
    Object.assign(this, { folder, command, own });
    this.#unmount = unmount;
  }

  /** Where everybody else sees what the process sees under `folder`. */
  seenFrom(pid) {
    return this.own ? `/proc/${pid}/root${this.folder}` : this.folder;
  }

  close() {
    this.#unmount();
  }
}

function inNamespace(folder, megabytes, said) {
  const mount = `mount ${MOUNT(megabytes).join(' ')} "$0"`;
  const command = ['unshare', '-rm', 'sh', '-c', `${mount} && exec "$@"`, folder];
  return works([...command, 'true'], said) ? new SmallDisk(folder, { command, own: true }) : null;
}

function asRoot(folder, megabytes, said) {
  if (!works(['mount', ...MOUNT(megabytes), folder], said)) return null;
  return new SmallDisk(folder, { unmount: () => spawnSync('umount', ['-l', folder]) });
}

function bySudo(folder, megabytes, said) {
  if (!works(['sudo', '-n', 'mount', ...MOUNT(megabytes), folder], said)) return null;
  return new SmallDisk(folder, { unmount: () => spawnSync('sudo', ['-n', 'umount', '-l', folder]) });
}

function works([program, ...rest], said) {
  const { status, stderr, error } = spawnSync(program, rest, { encoding: 'utf8', timeout: 10_000 });
  if (status === 0) return true;
  said.push(`${program}: ${(error?.message ?? stderr).trim().slice(0, 200)}`);
  return false;
}
