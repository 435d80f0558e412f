# Tells what the first SDK for activities told; then it succeeds, fails or hangs, as it is told.
echo '{"phase": "preparing"}' >&2
echo '{"progress": 42.5, "duration": 10, "done": 4.25}' >&2
echo '{"phase": "finishing"}' >&2
case $1 in
  fails) exit 3 ;;
  hangs) exec tail -f /dev/null ;;
  *) echo '{"did": "the work"}' ;;
esac
