import type { Place, Table, Word } from './table.ts';

/** The script that completes `cop` in fish. */
export function fishScript({ stops, places, global }: Table): string {
  const words = (pick: 'commands' | 'options') =>
    stops
      .filter((stop) => stop[pick].length > 0)
      .map((stop) => `        case ${quoted(stop.path)}\n${lines(stop[pick])}`)
      .join('');
  const values = [...places, ...global.places].map(
    ({ at, values: given }) => `        case ${at.map(quoted).join(' ')}\n            ${valueText(given)}\n`,
  );
  return `# Completes cop in fish. Written by \`cop completion fish\`; write it anew after an update.

function __cop_commands
    switch "$argv[1]"
${words('commands')}    end
end

function __cop_options
    switch "$argv[1]"
${words('options')}    end
    printf '%s\\t%s\\n' ${pairs(global.options)}
end

# The values of an option or argument; fails for an option that takes none.
function __cop_values
    switch "$argv[1] $argv[2]"
${values.join('')}        case '*'
            return 1
    end
end

${walk}
complete -c cop -f -a '(__cop)'
`;
}

/** A text as one word of fish. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function pairs(words: readonly Word[]): string {
  return words.map(({ name, summary }) => `${quoted(name)} ${quoted(summary)}`).join(' ');
}

function lines(words: readonly Word[]): string {
  return `            printf '%s\\t%s\\n' ${pairs(words)}\n`;
}

function valueText(values: Place['values']): string {
  if (typeof values === 'string') return `echo @${values}`;
  return values.length === 0 ? 'true' : `printf '%s\\n' ${values.map(quoted).join(' ')}`;
}

const walk = `function __cop
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l place ''
    set -l expects ''
    set -l folder .
    set -l ended ''
    set -l count 0
    for word in $words[2..-1]
        if test -n "$expects"
            if contains -- "$expects" -C --cwd
                set folder "$word"
            end
            set expects ''
        else if test -n "$ended"
            set count (math $count + 1)
        else if test "$word" = --
            set ended 1
        else if string match -q -- '-*' "$word"
            if not string match -q -- '*=*' "$word"; and __cop_values "$place" "$word" >/dev/null
                set expects "$word"
            end
        else if test $count = 0; and contains -- "$word" (__cop_commands "$place" | string replace -r '\\t.*' '')
            set place (string trim -- "$place $word")
        else
            set count (math $count + 1)
        end
    end
    set -l begin ''
    if test -z "$expects$ended"; and string match -q -- '--*=*' "$current"
        set expects (string replace -r '=.*' '' -- "$current")
        set begin "$expects="
        set current (string replace -r '^[^=]*=' '' -- "$current")
    end
    set -l values
    if test -n "$expects"
        set values (__cop_values "$place" "$expects")
    else if test -z "$ended"; and string match -q -- '-*' "$current"
        __cop_options "$place"
        return
    else
        if test $count = 0
            __cop_commands "$place"
        end
        set values (__cop_values "$place" arg(math $count + 1))
    end
    switch "$values[1]"
        case ''
        case @community
            for name in (command cop completion --words community -C "$folder" 2>/dev/null)
                echo $begin$name
            end
        case @file
            __fish_complete_path "$current"
        case @folder
            __fish_complete_directories "$current"
        case '*'
            printf '%s\\n' $begin$values
    end
end
`;
