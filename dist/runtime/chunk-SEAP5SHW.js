import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/image/format.ts
function formatBytes(bytes) {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return unit === 0 ? `${value} B` : `${value.toFixed(1)} ${units[unit] ?? "GB"}`;
}
function formatSeconds(milliseconds) {
  const seconds = milliseconds / 1e3;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

export {
  formatBytes,
  formatSeconds
};
