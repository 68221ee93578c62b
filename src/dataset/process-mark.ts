/** Marks of running processes. */

import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * How a process is known to others that share the disk: its number; on Linux the moment it was started, because numbers
 * are given again; and where the number holds, for each container counts its own.
 */
export function ownMark(): string {
  return [String(process.pid), startOf(process.pid) ?? "-", where()].join(" ");
}

/** Whether a process that left a mark runs, does not, or runs where its number says nothing here. */
export type State = "alive" | "dead" | "elsewhere";

/** Whether another process that left this mark still runs; a mark without a start is judged by its number alone. */
export function judge(mark: string): State {
  const [number = "", start = "-", place = where()] = mark.trim().split(" ");
  const pid = Number(number);
  if (!(pid > 0)) return "dead";
  if (place !== where()) return "elsewhere";
  if (pid === process.pid) return "dead";
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return "dead";
  }
  const now = startOf(pid);
  return start === "-" || now === null || start === now ? "alive" : "dead";
}

/** Where numbers of processes are this one's: a start of a machine, and on it a namespace of processes. */
function where(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    return `${boot}/${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname().replaceAll(/\s/g, "-") || "-";
  }
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
