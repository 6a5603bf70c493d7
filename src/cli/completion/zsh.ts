import { quoted } from './quote.ts';
import type { Place, Table, Word } from './table.ts';

/** The script that completes `cop` in zsh. */
export function zshScript({ stops, places, global }: Table): string {
  const words = stops.map(
    ({ path, commands, options }) =>
      `    ${quoted(path)})\n${list('verbs', commands)}${list('flags', options)}    ;;\n`,
  );
  const values = [...places, ...global.places].map(
    ({ at, values: given }) => `    ${at.map(pattern).join(' | ')}) values=(${valueText(given)}) ;;\n`,
  );
  return `#compdef cop
# Completes cop in zsh. Written by \`cop completion zsh\`; write it anew after an update.

_cop_words() {
  verbs=() flags=()
  case "$1" in
${words.join('')}  esac
${list('flags', global.options, '+=')}}

# The values of an option or argument; fails for an option that takes none.
_cop_values() {
  values=()
  case "$1 $2" in
${values.join('')}    *) return 1 ;;
  esac
}

${walk}
if [[ \${funcstack[1]-} == _cop ]]; then _cop "$@"; else compdef _cop cop; fi
`;
}

function list(name: string, words: readonly Word[], sign = '='): string {
  if (words.length === 0) return '';
  const lines = words.map((word) => `      ${quoted(`${word.name.replaceAll(':', '\\:')}:${word.summary}`)}\n`);
  return `    ${name}${sign}(\n${lines.join('')}    )\n`;
}

function pattern(place: string): string {
  if (place.startsWith('* ')) return `*${quoted(place.slice(1))}`;
  return place.endsWith('arg*') ? `${quoted(place.slice(0, -1))}*` : quoted(place);
}

function valueText(values: Place['values']): string {
  return typeof values === 'string' ? `@${values}` : values.map(quoted).join(' ');
}

const walk = `_cop() {
  local place='' expects='' folder='.' ended='' count=0 at word
  local -a verbs flags values
  for ((at = 2; at < CURRENT; at++)); do
    word=\${(Q)words[at]}
    if [[ -n $expects ]]; then
      case $expects in -C | --cwd) folder=$word ;; esac
      expects=''
    elif [[ -n $ended ]]; then count=$((count + 1))
    elif [[ $word == '--' ]]; then ended=1
    elif [[ $word == -* ]]; then
      if [[ $word != *=* ]] && _cop_values "$place" "$word"; then expects=$word; fi
    else
      _cop_words "$place"
      if [[ $count == 0 && -n \${verbs[(r)\${(b)word}:*]-} ]]; then place=\${place:+$place }$word
      else count=$((count + 1)); fi
    fi
  done
  if [[ -z $expects && -z $ended && $words[CURRENT] == --*=* ]]; then
    expects=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  if [[ -n $expects ]]; then _cop_values "$place" "$expects"
  elif [[ -z $ended && $words[CURRENT] == -* ]]; then
    _cop_words "$place"
    _describe -o option flags
    return
  else
    _cop_words "$place"
    if [[ $count == 0 && \${#verbs} != 0 ]]; then _describe command verbs; fi
    _cop_values "$place" "arg$((count + 1))"
  fi
  case \${values[1]-} in
    '') ;;
    @community)
      values=("\${(@f)$(command cop completion --words community -C "$folder" 2> /dev/null)}")
      compadd -- $values ;;
    @file) _files ;;
    @folder) _files -/ ;;
    *) compadd -- $values ;;
  esac
}
`;
