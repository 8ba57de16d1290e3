import type { WorkspaceEdit } from 'vscode-languageserver';
import { CONFIG_NAMES, configWithoutRule, folderOf, joinPath, turnOffRule } from '../../../core/src';
import type { Reading } from '../session/session';
import type { Context } from './context';
import { createFile, editFile } from './workspace-edits';

/** Whether there is a configuration to turn a rule off in, or a place for a new one. */
export const ruleCanBeTurnedOff = (reading: Reading, context: Context): boolean =>
  governing(reading) !== null || newConfigPath(reading, context) !== null;

/** The edit that turns a rule off in the configuration that governs a document, or in a new one. */
export function editForTurningOff(ruleId: string, reading: Reading, context: Context): WorkspaceEdit | null {
  const { session } = context;
  const path = governing(reading);
  if (path === null) {
    const created = newConfigPath(reading, context);
    return created === null ? null : createFile(created, configWithoutRule(ruleId));
  }
  const text = session.files.read(path);
  if (text === null) return null;
  const source = reading.resolved?.config?.rules.get(ruleId)?.level?.source ?? null;
  const edits = turnOffRule(path, text, ruleId, source?.name === path ? source.offset : null);
  return edits && editFile(session, path, text, edits);
}

/** The configuration file nearest to the document. */
const governing = ({ resolved }: Reading): string | null =>
  resolved?.layers.findLast(({ file }) => file !== null)?.source ?? null;

function newConfigPath({ open, resolved }: Reading, { session }: Context): string | null {
  const [name] = CONFIG_NAMES;
  if (!session.traits.createsFiles || name === undefined) return null;
  if (open.path === null) return session.folders[0] === undefined ? null : joinPath(session.folders[0], name);
  const top = resolved?.root ?? session.checker.workspaceOf(open.path) ?? folderOf(open.path);
  return joinPath(top, name);
}
