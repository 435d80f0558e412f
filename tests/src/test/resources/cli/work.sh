# Notes down that a step ran; it hangs, fails or succeeds as the files of the folder tell.
echo "$2" >> "$1/ran"
[ ! -e "$1/$2-hangs" ] || exec tail -f /dev/null
[ ! -e "$1/$2-fails" ] || exit 3
[ ! -e "$1/$2-is-large" ] || pad=", \"pad\": \"$(cat "$1/$2-is-large")\""
echo "{\"did\": \"$2\"$pad}"
