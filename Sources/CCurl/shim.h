#include <curl/curl.h>

// Swift cannot call a function with "...": each kind of option has one of its own here.
static inline CURLcode curl_set_text(CURL *curl, CURLoption option, const char *text) {
    return (curl_easy_setopt)(curl, option, text);
}
static inline CURLcode curl_set_number(CURL *curl, CURLoption option, long number) {
    return (curl_easy_setopt)(curl, option, number);
}
static inline CURLcode curl_set_pointer(CURL *curl, CURLoption option, void *pointer) {
    return (curl_easy_setopt)(curl, option, pointer);
}
static inline CURLcode curl_set_reader(CURL *curl, curl_read_callback reader) {
    return (curl_easy_setopt)(curl, CURLOPT_READFUNCTION, reader);
}
static inline CURLcode curl_set_writer(CURL *curl, curl_write_callback writer) {
    return (curl_easy_setopt)(curl, CURLOPT_WRITEFUNCTION, writer);
}
static inline CURLcode curl_set_listener(CURL *curl, curl_debug_callback listener) {
    return (curl_easy_setopt)(curl, CURLOPT_DEBUGFUNCTION, listener);
}
static inline CURLcode curl_set_opener(CURL *curl, curl_sockopt_callback opener) {
    return (curl_easy_setopt)(curl, CURLOPT_SOCKOPTFUNCTION, opener);
}
static inline long curl_last_reply(CURL *curl) {
    long code = 0;
    return (curl_easy_getinfo)(curl, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0;
}
