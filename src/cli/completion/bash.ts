import { quoted } from './quote.ts';
import type { Place, Table, Word } from './table.ts';

/** The script that completes `cop` in bash, from version 3.2 on. */
export function bashScript({ stops, places, global }: Table): string {
  const anywhere = names(global.options);
  const words = stops.map(
    ({ path, commands, options }) =>
      `    ${quoted(path)}) commands=${quoted(names(commands))} options=${quoted(names(options))} ;;\n`,
  );
  const values = [...places, ...global.places].map(
    ({ at, values: given }) => `    ${at.map(pattern).join(' | ')}) values=${quoted(valueText(given))} ;;\n`,
  );
  return `# Completes cop in bash. Written by \`cop completion bash\`; write it anew after an update.

_cop_words() {
  commands='' options=''
  case "$1" in
${words.join('')}  esac
  options="$options ${anywhere}"
}

# The values of an option or argument; fails for an option that takes none.
_cop_values() {
  values=''
  case "$1 $2" in
${values.join('')}    *) return 1 ;;
  esac
}

${walk}
complete -F _cop cop
`;
}

function names(words: readonly Word[]): string {
  return words.map(({ name }) => name).join(' ');
}

/** A pattern of \`case\`: quoted but for what stands for anything. */
function pattern(place: string): string {
  if (place.startsWith('* ')) return `*${quoted(place.slice(1))}`;
  return place.endsWith('arg*') ? `${quoted(place.slice(0, -1))}*` : quoted(place);
}

function valueText(values: Place['values']): string {
  return typeof values === 'string' ? `@${values}` : values.join(' ');
}

// Words are compared, never expanded: what stands on the line or in the folder is text and nothing else.
const walk = `_cop() {
  local IFS=$' \\t\\n' current=\${COMP_WORDS[COMP_CWORD]-} place='' expects='' folder='.' ended='' count=0 at word
  local commands options values
  COMPREPLY=()
  [[ $current == '=' ]] && current=''
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]-}
    if [[ $word == '=' ]]; then continue
    elif [[ -n $expects ]]; then
      case $expects in -C | --cwd) folder=$word ;; esac
      expects=''
    elif [[ -n $ended ]]; then count=$((count + 1))
    elif [[ $word == '--' ]]; then ended=1
    elif [[ $word == -* ]]; then
      if _cop_values "$place" "$word"; then expects=$word; fi
    else
      _cop_words "$place"
      if [[ $count == 0 && " $commands " == *" $word "* ]]; then place=\${place:+$place }$word
      else count=$((count + 1)); fi
    fi
  done
  if [[ -n $expects ]]; then _cop_values "$place" "$expects"
  elif [[ -z $ended && $current == -* ]]; then _cop_words "$place"; values=$options
  else
    _cop_words "$place"
    [[ $count == 0 ]] || commands=''
    _cop_values "$place" "arg$((count + 1))"
    values="$commands $values"
  fi
  for word in $values; do
    case $word in
      @community)
        while IFS= read -r word; do [[ $word == "$current"* ]] && COMPREPLY+=("$word"); done \\
          < <(command cop completion --words community -C "$folder" 2> /dev/null) ;;
      @file | @folder)
        compopt -o filenames 2> /dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done \\
          < <(if [[ $word == @file ]]; then compgen -f -- "$current"; else compgen -d -- "$current"; fi) ;;
      "$current"*) COMPREPLY+=("$word") ;;
    esac
  done
}
`;
