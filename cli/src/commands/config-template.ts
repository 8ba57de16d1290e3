/** What `init` writes: valid as it stands, setting nothing, and explaining everything. */
export const CONFIG_TEMPLATE = `# Configuration of Throughline. Every setting in it is optional: remove the "#" in front of what you need.
# "throughline print-config FILE" shows what holds for a document, and why.

# Whether this folder is the top of the workspace. Without it, the folder with .git is.
# root: true

# Start from a preset: throughline:default, throughline:strict or throughline:small-team,
# or from another file, such as ./docs/team.yaml.
# extends: throughline:small-team

# How much is asked of documents: default, strict or small-team.
# profile: default

# Whether drafts are treated more mildly than documents in review.
# statusAware: true

# Documents are found by what they say. Where that is not enough, say what they are:
# prd, positioning, messaging, launch, battlecard, prfaq, persona, raci, or ignore.
# documents:
#   "docs/specs/**/*.md": prd
#   "docs/marketing/battlecards/*.md": battlecard
#   "docs/archive/": ignore

# Files that are never looked at. "*.md" stands for a name in any folder.
# ignore:
#   - templates/

# How loudly a rule speaks (off, hint, info, warning or error), and its options.
# "throughline rules" lists the rules, "throughline explain RULE" tells what each is about.
# rules:
#   everything-must: off
#   metrics-missing: warning

# Other settings for some documents.
# overrides:
#   - files: "docs/experiments/**"
#     profile: small-team
#     rules:
#       non-goals-missing: off

# The words of your team, added to those the tool knows.
# vocabulary:
#   sections:
#     problem: [why we do this]
#     non-goals: [not now]
`;
