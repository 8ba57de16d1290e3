import { folderOf } from '../../../core/src';
import { absolutePath, displayPath } from '../files/paths';
import type { Io } from '../io';
import { createResolver } from '../run/file-checker';
export function printConfig(file: string, io: Io): number {
  const path = absolutePath(io.cwd, file);
  const resolved = createResolver(io.disk).forDocument(path);
  io.stdout.write(
    JSON.stringify([displayPath(io.cwd, path), folderOf(path), resolved.layers.map((l) => l.source)]) + '\n',
  );
  return 0;
}
