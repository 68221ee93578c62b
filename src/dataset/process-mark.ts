/** Marks of running processes. */

import { readFileSync } from "node:fs";

/**
 * How a process is known to others on this machine: its number, and on Linux the moment it was started, because numbers
 * are given again.
 */
export function ownMark(): string {
  return [String(process.pid), startOf(process.pid)].filter((part) => part !== null).join(" ");
}

/** Whether another process that left this mark still runs; a mark without a start is judged by its number alone. */
export function isAlive(mark: string): boolean {
  const [number = "", start] = mark.trim().split(" ");
  const pid = Number(number);
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = startOf(pid);
  return start === undefined || now === null || start === now;
}

/** The 22nd field of `/proc/PID/stat`: clock ticks from the machine's start to the process's; null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
