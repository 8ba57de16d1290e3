import { commands, type Disposable, type Uri } from 'vscode';
import type { CommandContext } from './command-context';
import { fixAll } from './fix-all';
import { fixFinding } from './fix-finding';
import { goToFinding } from './go-to-finding';
import { insertSection } from './insert-section';
import { newDocument } from './new-document';
import { openRaci } from './open-raci';
import { openSample } from './open-sample';
import { openWalkthrough } from './open-walkthrough';
import { readAboutCheck } from './read-about-check';
import { reportIssue } from './report-issue';
import { restartServer } from './restart-server';
import { showPlaces } from './show-places';
import { showFindings, showReadiness } from './show-view';
import { whatChanged } from './what-changed';

/** Every command of the manifest, by the name it has there. */
export function registerCommands(context: CommandContext): readonly Disposable[] {
  return [
    commands.registerCommand('throughline.newDocument', () => newDocument(context)),
    commands.registerCommand('throughline.insertSection', () => insertSection(context)),
    commands.registerCommand('throughline.fixAll', () => fixAll(context)),
    commands.registerCommand('throughline.fixFinding', fixFinding),
    commands.registerCommand('throughline.goToFinding', goToFinding),
    commands.registerCommand('throughline.readAboutCheck', readAboutCheck),
    commands.registerCommand('throughline.showPlaces', showPlaces),
    commands.registerCommand('throughline.showFindings', showFindings),
    commands.registerCommand('throughline.showReadiness', showReadiness),
    commands.registerCommand('throughline.openRaci', (uri?: Uri | string) => openRaci(context, uri)),
    commands.registerCommand('throughline.openWorkspaceRaci', () => context.raci.open(null)),
    commands.registerCommand('throughline.whatChanged', () => whatChanged(context)),
    commands.registerCommand('throughline.openSample', () => openSample(context)),
    commands.registerCommand('throughline.openWalkthrough', () => openWalkthrough(context)),
    commands.registerCommand('throughline.restartServer', () => restartServer(context)),
    commands.registerCommand('throughline.showLog', () => context.log.show()),
    commands.registerCommand('throughline.reportIssue', () => reportIssue(context)),
  ];
}
