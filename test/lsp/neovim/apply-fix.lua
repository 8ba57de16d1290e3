-- Runs inside Neovim and does what its user does: waits for findings, goes to one, asks what can be done about it and
-- chooses a fix by its title. Says as JSON on standard output what was there before and after.

local WAIT_MS = 30000

local function wait_for(what, condition)
  assert(vim.wait(WAIT_MS, condition, 20), 'waited in vain for ' .. what)
end

local function code_of(found)
  return found.user_data.lsp.code
end

local function findings()
  return vim.tbl_map(function(found)
    return {
      code = code_of(found),
      source = found.source,
      severity = vim.diagnostic.severity[found.severity],
      message = found.message,
      start = { line = found.lnum, character = found.col },
      ['end'] = { line = found.end_lnum, character = found.end_col },
    }
  end, vim.diagnostic.get(0))
end

local function finding_of(rule)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if code_of(found) == rule then
      return found
    end
  end
end

-- Answers Neovim's own question which action is meant, and gives the titles it offered.
local function choose_action(wanted)
  local offered
  vim.ui.select = function(actions, options, choose)
    offered = vim.tbl_map(options.format_item, actions)
    for place, title in ipairs(offered) do
      if title == wanted then
        return choose(actions[place], place)
      end
    end
  end
  vim.lsp.buf.code_action()
  wait_for('code actions', function()
    return offered ~= nil
  end)
  return offered
end

local function run(rule, title)
  wait_for('a finding of ' .. rule, function()
    return finding_of(rule) ~= nil
  end)
  local before = findings()
  local found = finding_of(rule)
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  local edits = vim.b.changedtick
  local actions = choose_action(title)
  wait_for('the edit “' .. title .. '”', function()
    return vim.b.changedtick ~= edits
  end)
  wait_for(rule .. ' to be gone', function()
    return finding_of(rule) == nil
  end)
  return {
    before = before,
    actions = actions,
    lines = vim.api.nvim_buf_get_lines(0, 0, -1, false),
    after = findings(),
  }
end

local done, result = xpcall(run, debug.traceback, vim.env.RULE, vim.env.FIX)
if not done then
  io.stderr:write(result .. '\n')
  vim.cmd('cquit 1')
end
io.stdout:write(vim.fn.json_encode(result))
vim.cmd('qall!')
