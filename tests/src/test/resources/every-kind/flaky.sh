# Fails for good with one item, and at the first attempt with all others.
[ "$1" != broken ] || exit 3
[ "$CPE_ATTEMPT" -ge 2 ] || exit 4
echo "{\"item\": \"$1\", \"attempt\": $CPE_ATTEMPT}"
