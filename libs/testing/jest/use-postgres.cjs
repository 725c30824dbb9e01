process.env.NEXUS_TEST_DB = 'postgres'
// What it says about Node is known, and each suite would print it anew.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
